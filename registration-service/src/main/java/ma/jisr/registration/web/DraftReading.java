package ma.jisr.registration.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.jisr.registration.account.EmailAddress;
import ma.jisr.registration.account.PhoneNumber;
import ma.jisr.registration.registration.Accessibility;
import ma.jisr.registration.registration.Applicant;
import ma.jisr.registration.registration.Consent;
import ma.jisr.registration.registration.Cooperative;
import ma.jisr.registration.registration.Disability;
import ma.jisr.registration.registration.Draft;
import ma.jisr.registration.registration.Findings;
import ma.jisr.registration.registration.NationalId;
import ma.jisr.registration.registration.Project;
import ma.jisr.registration.registration.Residence;
import ma.jisr.registration.web.DraftBody.ApplicantBody;
import ma.jisr.registration.web.DraftBody.CooperativeBody;
import ma.jisr.registration.web.DraftBody.ProjectBody;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns a typed body into a draft: normalises, and refuses what can't be kept even in a draft, all at once. */
final class DraftReading {

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final int MOST = 1_000_000;

    private final Findings findings = new Findings();

    private DraftReading() {}

    /** @throws ma.jisr.starter.problem.Problem 400 with one entry per field that can't be kept */
    static Draft read(DraftBody body) {
        DraftReading reading = new DraftReading();
        Draft draft = reading.draft(body);
        reading.findings.refuse();
        return draft;
    }

    private Draft draft(DraftBody body) {
        ApplicantBody applicant = body.applicant();
        ProjectBody project = body.project();
        return new Draft(
                line(body.programme(), 64, "/programme"),
                body.category(),
                applicant == null ? Applicant.UNSAID : applicant(applicant),
                cooperative(body.cooperative()),
                disability(body.disability()),
                project == null ? Project.UNSAID : project(project),
                accessibility(body.accessibility()),
                consent(body.consent()));
    }

    private Applicant applicant(ApplicantBody typed) {
        String nationalId = line(typed.nationalId(), 20, "/applicant/nationalId");
        String phone = line(typed.phone(), 40, "/applicant/phone");
        String email = line(typed.email(), 254, "/applicant/email");
        return new Applicant(
                nationalId == null ? null : NationalId.normalised(nationalId),
                line(typed.givenName(), 100, "/applicant/givenName"),
                line(typed.familyName(), 100, "/applicant/familyName"),
                date(typed.birthDate(), "/applicant/birthDate"),
                typed.gender(),
                phone == null ? null : PhoneNumber.normalised(phone).orElse(phone),
                email == null ? null : EmailAddress.normalised(email).orElse(email),
                typed.language(),
                typed.education(),
                residence(typed.residence()));
    }

    private Residence residence(@Nullable Residence typed) {
        return typed == null
                ? Residence.UNSAID
                : new Residence(
                        line(typed.province(), 10, "/applicant/residence/province"),
                        line(typed.commune(), 20, "/applicant/residence/commune"),
                        Texts.lines(typed.address(), 300, "/applicant/residence/address", findings));
    }

    private @Nullable Cooperative cooperative(@Nullable CooperativeBody typed) {
        return typed == null
                ? null
                : new Cooperative(
                        line(typed.name(), 200, "/cooperative/name"),
                        line(typed.registerNumber(), 50, "/cooperative/registerNumber"),
                        amount(typed.capital(), "/cooperative/capital"),
                        count(typed.members(), "/cooperative/members"),
                        count(typed.women(), "/cooperative/women"));
    }

    private @Nullable Disability disability(@Nullable Disability typed) {
        return typed == null
                ? null
                : new Disability(
                        typed.proof(),
                        line(typed.number(), 50, "/disability/number"),
                        date(typed.validUntil(), "/disability/validUntil"));
    }

    private Project project(ProjectBody typed) {
        return new Project(
                line(typed.title(), 200, "/project/title"),
                typed.sector(),
                Texts.lines(typed.description(), 4000, "/project/description", findings),
                typed.stage(),
                date(typed.startedOn(), "/project/startedOn"),
                amount(typed.cost(), "/project/cost"),
                amount(typed.requested(), "/project/requested"),
                amount(typed.ownCash(), "/project/ownCash"),
                amount(typed.ownInKind(), "/project/ownInKind"),
                count(typed.jobs(), "/project/jobs"));
    }

    private List<Accessibility> accessibility(@Nullable List<@Nullable Accessibility> typed) {
        Set<Accessibility> needs = new LinkedHashSet<>();
        for (int i = 0; typed != null && i < typed.size(); i++) {
            Accessibility need = typed.get(i);
            if (need == null) {
                findings.add("/accessibility/" + i, "format");
            } else {
                needs.add(need);
            }
        }
        return List.copyOf(needs);
    }

    private Consent consent(@Nullable Consent typed) {
        return typed == null
                ? Consent.UNSAID
                : new Consent(typed.given(), line(typed.version(), 20, "/consent/version"));
    }

    private @Nullable String line(@Nullable String typed, int longest, String pointer) {
        return Texts.line(typed, longest, pointer, findings);
    }

    private @Nullable LocalDate date(@Nullable LocalDate typed, String pointer) {
        findings.addIf(typed != null && (typed.isBefore(EARLIEST) || typed.isAfter(LATEST)), pointer, "format");
        return typed;
    }

    private @Nullable Long amount(@Nullable BigDecimal typed, String pointer) {
        if (typed == null) {
            return null;
        }
        if (!Money.isAmount(typed)) {
            findings.add(pointer, "amount");
            return null;
        }
        return Money.centimes(typed);
    }

    private @Nullable Integer count(@Nullable Integer typed, String pointer) {
        findings.addIf(typed != null && Math.abs((long) typed) > MOST, pointer, "format");
        return typed;
    }
}
