package ma.jisr.funding.web.allotment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import ma.jisr.funding.allocation.EnvelopeSize;
import ma.jisr.funding.allotment.Allotment;
import ma.jisr.funding.allotment.SpreadStatus;
import ma.jisr.funding.web.ProvinceNames;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An allotment, as the committee and the auditor see it.
 *
 * @param amount in dirhams
 * @param signedBy account id
 * @param appliedAt null while it is pending
 */
record AllotmentView(
        String id,
        String programme,
        SpreadStatus status,
        int places,
        BigDecimal ruralWeight,
        int floor,
        BigDecimal amount,
        String signedBy,
        Instant signedAt,
        @Nullable Instant appliedAt,
        List<ShareView> envelopes) {

    /**
     * One province.
     *
     * @param has what its envelope has since; null while the allotment is pending
     * @param excess by how much it couldn't be made as small as signed, for more was taken in the meantime
     */
    record ShareView(
            String province,
            String name,
            SizeView signed,
            @Nullable SizeView has,
            SizeView excess) {}

    /**
     * @param places null where only the money bounds
     * @param amount in dirhams
     */
    record SizeView(@Nullable Long places, BigDecimal amount) {

        static SizeView of(EnvelopeSize size) {
            return new SizeView(size.places(), Money.dirhams(size.amountCentimes()));
        }
    }

    static AllotmentView of(Allotment allotment, ProvinceNames names, Locale language) {
        return new AllotmentView(
                allotment.id(),
                allotment.programme(),
                allotment.status(),
                allotment.parameters().places(),
                allotment.parameters().ruralWeight(),
                allotment.parameters().floor(),
                Money.dirhams(allotment.parameters().amountCentimes()),
                allotment.signedBy(),
                allotment.signedAt(),
                allotment.appliedAt(),
                allotment.shares().stream()
                        .map(share -> new ShareView(
                                share.province(),
                                names.of(share.province(), language),
                                SizeView.of(share.signed()),
                                share.has() == null ? null : SizeView.of(share.has()),
                                SizeView.of(share.excess())))
                        .toList());
    }
}
