package ma.jisr.funding.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import ma.jisr.funding.eligibility.Evidence;
import ma.jisr.funding.registration.RegistrationSubmitted;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What rules may look at in a registration, as she submitted it.
 *
 * @param runningGrants how many grants she had from other programmes; null if no rule asked
 */
record OwnEvidence(
        Instant submittedAt,
        int age,
        String gender,
        @Nullable String education,
        @Nullable OwnCooperative cooperative,
        @Nullable OwnDisability disability,
        OwnProject project,
        @Nullable Long runningGrants) {

    /** @param capital in dirhams */
    record OwnCooperative(BigDecimal capital, int members, int women, boolean registered) {}

    /** How it is proved. */
    record OwnDisability(String proof, @Nullable LocalDate validUntil) {}

    /** Amounts in dirhams. */
    record OwnProject(
            String sector,
            String stage,
            @Nullable LocalDate startedOn,
            BigDecimal cost,
            BigDecimal requested,
            BigDecimal ownCash,
            BigDecimal ownInKind,
            int jobs) {}

    static @Nullable OwnEvidence of(@Nullable Evidence evidence) {
        return evidence == null
                ? null
                : new OwnEvidence(
                        evidence.submittedAt(),
                        evidence.age(),
                        evidence.gender(),
                        evidence.education(),
                        cooperative(evidence.cooperative()),
                        disability(evidence.disability()),
                        project(evidence.project()),
                        evidence.runningGrants());
    }

    private static @Nullable OwnCooperative cooperative(RegistrationSubmitted.@Nullable Cooperative its) {
        return its == null
                ? null
                : new OwnCooperative(
                        Money.dirhams(its.capitalCentimes()), its.members(), its.women(), its.registered());
    }

    private static @Nullable OwnDisability disability(RegistrationSubmitted.@Nullable Disability hers) {
        return hers == null ? null : new OwnDisability(hers.proof(), hers.validUntil());
    }

    private static OwnProject project(RegistrationSubmitted.Project project) {
        return new OwnProject(
                project.sector(),
                project.stage(),
                project.startedOn(),
                Money.dirhams(project.costCentimes()),
                Money.dirhams(project.requestedCentimes()),
                Money.dirhams(project.ownCashCentimes()),
                Money.dirhams(project.ownInKindCentimes()),
                project.jobs());
    }
}
