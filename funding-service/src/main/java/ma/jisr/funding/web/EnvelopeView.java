package ma.jisr.funding.web;

import java.math.BigDecimal;
import java.util.Locale;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/** The places and the money of one province, as staff see them. */
record EnvelopeView(String province, String name, Places places, Amount amount) {

    /** Taken and available add up to the total, which is null where only the money bounds. */
    record Places(
            @Nullable Long total, long taken, @Nullable Long available) {}

    /** In dirhams. Committed and available add up to the total; paid is a part of committed. */
    record Amount(BigDecimal total, BigDecimal committed, BigDecimal paid, BigDecimal available) {}

    /** @param paid in centimes, as the ledger has it */
    static EnvelopeView of(Envelope envelope, long paid, ProvinceNames names, Locale language) {
        return new EnvelopeView(
                envelope.id().province(),
                names.of(envelope.id().province(), language),
                new Places(envelope.placesTotal(), envelope.placesTaken(), envelope.placesAvailable()),
                new Amount(
                        Money.dirhams(envelope.amountTotal()),
                        Money.dirhams(envelope.amountCommitted()),
                        Money.dirhams(paid),
                        Money.dirhams(envelope.amountAvailable())));
    }
}
