package ma.jisr.registration.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ma.jisr.registration.document.ReadingDocuments;
import ma.jisr.registration.funding.Change;
import ma.jisr.registration.funding.RuleResult;
import ma.jisr.registration.registration.Applicant;
import ma.jisr.registration.registration.Cooperative;
import ma.jisr.registration.registration.Decision;
import ma.jisr.registration.registration.Draft;
import ma.jisr.registration.registration.HostIncubator;
import ma.jisr.registration.registration.Place;
import ma.jisr.registration.registration.Progress;
import ma.jisr.registration.registration.Project;
import ma.jisr.registration.registration.ProvenConsent;
import ma.jisr.registration.registration.Registration;
import ma.jisr.registration.registration.Review;
import ma.jisr.registration.registration.Submission;
import ma.jisr.registration.registration.TimelineEntry;
import ma.jisr.registration.web.DraftBody.ApplicantBody;
import ma.jisr.registration.web.DraftBody.CooperativeBody;
import ma.jisr.registration.web.DraftBody.ProjectBody;
import ma.jisr.registration.web.RegistrationView.ChangeView;
import ma.jisr.registration.web.RegistrationView.ConsentProofView;
import ma.jisr.registration.web.RegistrationView.DecisionView;
import ma.jisr.registration.web.RegistrationView.IncubatorView;
import ma.jisr.registration.web.RegistrationView.PlaceView;
import ma.jisr.registration.web.RegistrationView.ReviewView;
import ma.jisr.registration.web.RegistrationView.RuleView;
import ma.jisr.registration.web.RegistrationView.TimelineView;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows registrations: amounts in dirhams, reasons and timeline in the reader's language. */
@Component
class RegistrationViews {

    private final MessageSource messages;
    private final ReadingDocuments documents;

    RegistrationViews(MessageSource messages, ReadingDocuments documents) {
        this.messages = messages;
        this.documents = documents;
    }

    /** With the list of its documents, in clear, for the person herself. */
    RegistrationView whole(Registration registration, Locale locale) {
        return of(registration, listed(registration), Sight.HERS, locale);
    }

    /** With the list of its documents, in clear, as staff see it for a reason that is on record. */
    RegistrationView disclosed(Registration registration, Locale locale) {
        return of(registration, listed(registration), Sight.DISCLOSED, locale);
    }

    /** With the list of its documents, but without who it is. */
    RegistrationView masked(Registration registration, Locale locale) {
        return of(registration, listed(registration), Sight.MASKED, locale);
    }

    RegistrationView of(Registration registration, Locale locale) {
        return of(registration, null, Sight.HERS, locale);
    }

    private List<DocumentView> listed(Registration registration) {
        return documents.of(registration.id()).stream().map(DocumentView::of).toList();
    }

    private RegistrationView of(
            Registration registration, @Nullable List<DocumentView> documents, Sight sight, Locale locale) {
        boolean masked = sight == Sight.MASKED;
        ApplicantBody applicant = applicant(registration.draft().applicant());
        Draft draft = registration.draft();
        Progress progress = registration.progress();
        return new RegistrationView(
                registration.id(),
                registration.reference(),
                progress.status(),
                registration.createdAt(),
                registration.submission() == null
                        ? null
                        : registration.submission().at(),
                registration.typedBy(),
                consentProof(registration.submission()),
                draft.programme(),
                draft.category(),
                masked ? Masking.masked(applicant) : applicant,
                cooperative(draft.cooperative()),
                masked ? Masking.masked(draft.disability()) : draft.disability(),
                project(draft.project()),
                draft.accessibility(),
                draft.consent(),
                decision(progress.decision(), locale),
                review(progress.review()),
                FundingViews.appeal(progress.appeal(), masked),
                progress.waitingRank(),
                place(progress.place()),
                incubator(progress.incubator()),
                FundingViews.offer(progress.funding()),
                FundingViews.payments(progress.funding()),
                timeline(progress.timeline(), sight, locale),
                documents);
    }

    private static @Nullable ConsentProofView consentProof(@Nullable Submission of) {
        ProvenConsent proven = of == null ? null : of.consent();
        return proven == null ? null : new ConsentProofView(proven.at(), proven.channel());
    }

    private static ApplicantBody applicant(Applicant of) {
        return new ApplicantBody(
                of.nationalId(),
                of.givenName(),
                of.familyName(),
                of.birthDate(),
                of.gender(),
                of.phone(),
                of.email(),
                of.language(),
                of.education(),
                of.residence());
    }

    private static @Nullable CooperativeBody cooperative(@Nullable Cooperative of) {
        return of == null
                ? null
                : new CooperativeBody(
                        of.name(), of.registerNumber(), dirhams(of.capitalCentimes()), of.members(), of.women());
    }

    private static ProjectBody project(Project of) {
        return new ProjectBody(
                of.title(),
                of.sector(),
                of.description(),
                of.stage(),
                of.startedOn(),
                dirhams(of.costCentimes()),
                dirhams(of.requestedCentimes()),
                dirhams(of.ownCashCentimes()),
                dirhams(of.ownInKindCentimes()),
                of.jobs());
    }

    private static @Nullable BigDecimal dirhams(@Nullable Long centimes) {
        return centimes == null ? null : Money.dirhams(centimes);
    }

    private static @Nullable DecisionView decision(@Nullable Decision of, Locale locale) {
        return of == null
                ? null
                : new DecisionView(
                        of.outcome(),
                        of.rules().stream().map(rule -> rule(rule, locale)).toList(),
                        of.at());
    }

    private static RuleView rule(RuleResult of, Locale locale) {
        List<ChangeView> changes = Objects.requireNonNullElse(of.changes(), List.<Change>of()).stream()
                .map(change -> new ChangeView(change.input(), text(change.message(), locale, change.input())))
                .toList();
        String message = text(of.message(), locale, of.rule());
        return new RuleView(of.rule(), of.version(), of.passed(), of.review(), message, changes);
    }

    private static String text(Map<String, String> texts, Locale locale, String otherwise) {
        return texts.getOrDefault(locale.getLanguage(), texts.getOrDefault("ar", otherwise));
    }

    private static @Nullable ReviewView review(@Nullable Review of) {
        return of == null ? null : new ReviewView(of.outcome(), of.reason(), of.at());
    }

    private static @Nullable PlaceView place(@Nullable Place of) {
        return of == null ? null : new PlaceView(of.province(), Money.dirhams(of.amountCentimes()), of.at());
    }

    private static @Nullable IncubatorView incubator(@Nullable HostIncubator of) {
        return of == null ? null : new IncubatorView(of.id(), of.name(), of.commune(), of.at());
    }

    private List<TimelineView> timeline(List<TimelineEntry> entries, Sight sight, Locale locale) {
        return entries.stream()
                .filter(entry -> sight != Sight.HERS || !entry.isForStaff())
                .sorted(Comparator.comparing(TimelineEntry::at))
                .map(entry -> new TimelineView(entry.at(), entry.event(), message(entry, locale)))
                .toList();
    }

    private String message(TimelineEntry entry, Locale locale) {
        return messages.getMessage(
                "timeline." + entry.event(), entry.arguments().toArray(), locale);
    }

    /** Through whose eyes a registration is seen. */
    private enum Sight {
        HERS,
        MASKED,
        DISCLOSED
    }
}
