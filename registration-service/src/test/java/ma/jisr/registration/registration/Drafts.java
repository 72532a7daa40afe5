package ma.jisr.registration.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import ma.jisr.registration.account.Language;

/** Drafts that are complete but for what a test changes. */
final class Drafts {

    private Drafts() {}

    static Draft complete() {
        return new Draft(
                "jisr-marrakech-safi",
                Category.WOMAN_PROJECT_HOLDER,
                new Applicant(
                        "EE123456",
                        "فاطمة",
                        "آيت لحسن",
                        LocalDate.of(1992, 4, 17),
                        Gender.F,
                        "+212612345678",
                        null,
                        Language.AR,
                        Education.SECONDARY,
                        new Residence("161", "071610711", "مجاط")),
                null,
                null,
                new Project(
                        "زيت الأركان",
                        Sector.CRAFTS,
                        "مشروع",
                        Stage.STARTING,
                        null,
                        8_500_000L,
                        5_000_000L,
                        2_000_000L,
                        1_500_000L,
                        2),
                List.of(Accessibility.VOICE),
                new Consent(true, "2023-06"));
    }

    static Draft blank() {
        return new Draft(null, null, Applicant.UNSAID, null, null, Project.UNSAID, List.of(), Consent.UNSAID);
    }

    static Draft withApplicant(UnaryOperator<Applicant> change) {
        Draft draft = complete();
        return new Draft(
                draft.programme(),
                draft.category(),
                change.apply(draft.applicant()),
                draft.cooperative(),
                draft.disability(),
                draft.project(),
                draft.accessibility(),
                draft.consent());
    }

    static Draft withNationalId(String nationalId) {
        return withApplicant(a -> new Applicant(
                nationalId,
                a.givenName(),
                a.familyName(),
                a.birthDate(),
                a.gender(),
                a.phone(),
                a.email(),
                a.language(),
                a.education(),
                a.residence()));
    }

    static Draft withBirthDate(LocalDate birthDate) {
        return withApplicant(a -> new Applicant(
                a.nationalId(),
                a.givenName(),
                a.familyName(),
                birthDate,
                a.gender(),
                a.phone(),
                a.email(),
                a.language(),
                a.education(),
                a.residence()));
    }

    static Draft withResidence(Residence residence) {
        return withApplicant(a -> new Applicant(
                a.nationalId(),
                a.givenName(),
                a.familyName(),
                a.birthDate(),
                a.gender(),
                a.phone(),
                a.email(),
                a.language(),
                a.education(),
                residence));
    }

    static Draft withAmounts(long cost, long requested, long ownCash, long ownInKind) {
        Draft draft = complete();
        Project p = draft.project();
        return new Draft(
                draft.programme(),
                draft.category(),
                draft.applicant(),
                null,
                null,
                new Project(
                        p.title(),
                        p.sector(),
                        p.description(),
                        p.stage(),
                        p.startedOn(),
                        cost,
                        requested,
                        ownCash,
                        ownInKind,
                        p.jobs()),
                draft.accessibility(),
                draft.consent());
    }

    static Draft in(String programme, Category category, Cooperative cooperative, Disability disability) {
        Draft draft = complete();
        return new Draft(
                programme,
                category,
                draft.applicant(),
                cooperative,
                disability,
                draft.project(),
                draft.accessibility(),
                draft.consent());
    }
}
