package ma.jisr.funding.web.allotment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import ma.jisr.funding.allotment.Parameters;
import ma.jisr.funding.allotment.Proposal;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.territory.Disparity;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How places would be spread, beside how they are and how plain population would have it.
 *
 * @param amount in dirhams
 */
record ProposalView(
        String programme,
        int version,
        int places,
        BigDecimal ruralWeight,
        int floor,
        BigDecimal amount,
        List<ProvinceView> provinces,
        DisparityView disparity) {

    /**
     * One province.
     *
     * @param ruralShare from 0 to 1
     * @param needIndex population × (1 + rural weight × rural share)
     */
    record ProvinceView(
            String province,
            String name,
            long population,
            BigDecimal ruralShare,
            BigDecimal needIndex,
            NowView now,
            ShareView byPopulation,
            ShareView proposed) {}

    /**
     * Its envelope as it is.
     *
     * @param places null where only the money bounds; then the rate is that of money
     * @param amount in dirhams
     */
    record NowView(@Nullable Long places, long taken, BigDecimal amount, BigDecimal committed, BigDecimal per10000) {}

    /**
     * What it would have.
     *
     * @param amount in dirhams; null where it isn't worked out
     */
    record ShareView(int places, @Nullable BigDecimal amount, BigDecimal per10000) {}

    /** Gini coefficient of places per 10,000 inhabitants, a province a unit; 0 is all alike. */
    record DisparityView(BigDecimal now, BigDecimal byPopulation, BigDecimal proposed) {}

    static ProposalView of(ProgrammeVersion programme, Proposal proposal, Locale language) {
        Parameters asked = proposal.parameters();
        return new ProposalView(
                programme.code(),
                programme.version(),
                asked.places(),
                asked.ruralWeight(),
                asked.floor(),
                Money.dirhams(asked.amountCentimes()),
                proposal.lines().stream().map(line -> province(line, language)).toList(),
                new DisparityView(
                        proposal.disparityNow(), proposal.disparityByPopulation(), proposal.disparityProposed()));
    }

    private static ProvinceView province(Proposal.Line line, Locale language) {
        return new ProvinceView(
                line.province().code(),
                line.province().name().in(language),
                line.province().population(),
                line.province().ruralShare(),
                line.needIndex(),
                new NowView(
                        line.now().placesTotal(),
                        line.now().placesTaken(),
                        Money.dirhams(line.now().amountTotal()),
                        Money.dirhams(line.now().amountCommitted()),
                        rate(quantityNow(line), line)),
                new ShareView(line.byPopulation(), null, rate(BigDecimal.valueOf(line.byPopulation()), line)),
                new ShareView(
                        line.places(),
                        Money.dirhams(line.amountCentimes()),
                        rate(BigDecimal.valueOf(line.places()), line)));
    }

    private static BigDecimal quantityNow(Proposal.Line line) {
        return line.now().placesTotal() == null
                ? Money.dirhams(line.now().amountTotal())
                : BigDecimal.valueOf(line.now().placesTotal());
    }

    private static BigDecimal rate(BigDecimal quantity, Proposal.Line line) {
        return Disparity.rate(quantity, line.province().population()).setScale(2, RoundingMode.HALF_EVEN);
    }
}
