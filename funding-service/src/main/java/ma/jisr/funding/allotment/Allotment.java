package ma.jisr.funding.allotment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.allocation.EnvelopeId;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.starter.aggregate.Decided;
import org.jspecify.annotations.Nullable;

/**
 * A spread that the committee signed, and what became of it. Its id is derived from the request's key.
 *
 * @param unsettledSince since when there is something left to do; null if nothing
 */
public record Allotment(
        String id,
        String programme,
        Parameters parameters,
        List<Share> shares,
        String signedBy,
        Instant signedAt,
        SpreadStatus status,
        @Nullable Instant appliedAt,
        @Nullable Instant unsettledSince) {

    public Allotment {
        shares = List.copyOf(shares);
    }

    /**
     * One province.
     *
     * @param signed what it is to have
     * @param has what its envelope has since; more than signed where more was taken in the meantime; null until then
     */
    public record Share(
            String province, EnvelopeSize signed, @Nullable EnvelopeSize has) {

        /** By how much its envelope couldn't be made smaller; nothing if it has what was signed. */
        public EnvelopeSize excess() {
            return has == null ? signed.minus(signed) : has.minus(signed);
        }

        Share having(EnvelopeSize size) {
            return new Share(province, signed, size);
        }
    }

    static Decided<Allotment> signed(String id, String programme, Proposal proposal, String by, Instant now) {
        List<Share> shares = proposal.lines().stream()
                .map(line -> new Share(line.province().code(), line.size(), null))
                .toList();
        return Decided.of(
                new Allotment(id, programme, proposal.parameters(), shares, by, now, SpreadStatus.PENDING, null, now));
    }

    /** Its envelopes have their sizes. */
    Decided<Allotment> applied(Map<String, EnvelopeSize> sizes, Instant now) {
        if (status == SpreadStatus.APPLIED) {
            return Decided.of(this);
        }
        List<Share> after = shares.stream()
                .map(share -> share.having(sizes.get(share.province())))
                .toList();
        return Decided.of(
                new Allotment(
                        id,
                        programme,
                        parameters,
                        after,
                        signedBy,
                        signedAt,
                        SpreadStatus.APPLIED,
                        now,
                        unsettledSince),
                new EnvelopesSigned(id, programme, told(sizes), signedBy, now));
    }

    private List<EnvelopesSigned.SignedEnvelope> told(Map<String, EnvelopeSize> sizes) {
        return shares.stream()
                .map(Share::province)
                .map(province -> new EnvelopesSigned.SignedEnvelope(
                        province,
                        sizes.get(province).places(),
                        sizes.get(province).amountCentimes()))
                .toList();
    }

    Decided<Allotment> settled() {
        return Decided.of(
                new Allotment(id, programme, parameters, shares, signedBy, signedAt, status, appliedAt, null));
    }

    EnvelopeId envelope(Share share) {
        return new EnvelopeId(programme, share.province());
    }

    /** Whether another request says the same. */
    boolean says(String otherProgramme, Parameters others, Map<String, EnvelopeSize> sizes) {
        return programme.equals(otherProgramme)
                && parameters.isSameAs(others)
                && sizes.size() == shares.size()
                && shares.stream().allMatch(share -> share.signed().equals(sizes.get(share.province())));
    }
}
