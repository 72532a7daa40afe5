package ma.jisr.registration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.jisr.registration.account.Channel;
import ma.jisr.registration.funding.AppealDecided;
import ma.jisr.registration.funding.Means;
import ma.jisr.registration.registration.Accessibility;
import ma.jisr.registration.registration.Category;
import ma.jisr.registration.registration.Consent;
import ma.jisr.registration.registration.Decision;
import ma.jisr.registration.registration.Disability;
import ma.jisr.registration.registration.Payment;
import ma.jisr.registration.registration.Review;
import ma.jisr.registration.registration.Status;
import ma.jisr.registration.web.DraftBody.ApplicantBody;
import ma.jisr.registration.web.DraftBody.CooperativeBody;
import ma.jisr.registration.web.DraftBody.ProjectBody;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its reader sees it, in her language.
 *
 * @param typedBy account of the agent who typed it, if the applicant didn't herself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationView(
        String id,
        String reference,
        Status status,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable String typedBy,
        @Nullable ConsentProofView consentProof,
        @Nullable String programme,
        @Nullable Category category,
        ApplicantBody applicant,
        @Nullable CooperativeBody cooperative,
        @Nullable Disability disability,
        ProjectBody project,
        List<Accessibility> accessibility,
        Consent consent,
        @Nullable DecisionView decision,
        @Nullable ReviewView review,
        @Nullable AppealView appeal,
        @Nullable Long waitingRank,
        @Nullable PlaceView place,
        @Nullable IncubatorView incubator,
        @Nullable OfferView offer,
        List<PaymentView> payments,
        List<TimelineView> timeline,
        @Nullable List<DocumentView> documents) {

    /** How she agreed to what an agent had typed. */
    record ConsentProofView(Instant at, Channel channel) {}

    record DecisionView(Decision.Outcome outcome, List<RuleView> rules, Instant at) {}

    /** @param changes what would make it hold, one thing at a time; none if it holds, or nothing was found */
    record RuleView(
            String rule, long version, boolean passed, boolean review, String message, List<ChangeView> changes) {}

    /** @param input what would have to be otherwise, by its name in the rule */
    record ChangeView(String input, String message) {}

    record ReviewView(Review.Outcome outcome, String reason, Instant at) {}

    /**
     * That she holds the refusal to be wrong.
     *
     * @param grounds in her own words; staff see them for a reason that is on record
     * @param outcome null until it is decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AppealView(
            String id,
            Instant lodgedAt,
            @Nullable String grounds,
            AppealDecided.@Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable Instant decidedAt) {}

    /** @param acceptedAt null until she has */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfferView(
            BigDecimal amount, Instant expiresAt, @Nullable Instant acceptedAt) {}

    /**
     * One attempt to pay one tranche.
     *
     * @param cheque its number, if it is one
     * @param at of the last step
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaymentView(
            String payment,
            int tranche,
            BigDecimal amount,
            Means means,
            Payment.State state,
            @Nullable String cheque,
            Instant at) {}

    record PlaceView(String province, BigDecimal amount, Instant at) {}

    record IncubatorView(String id, Map<String, String> name, String commune, Instant at) {}

    record TimelineView(Instant at, String event, String message) {}
}
