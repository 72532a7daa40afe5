package ma.jisr.registration.web;

import java.util.List;
import ma.jisr.registration.registration.Appeal;
import ma.jisr.registration.registration.Funding;
import ma.jisr.registration.registration.Offer;
import ma.jisr.registration.registration.Payment;
import ma.jisr.registration.web.RegistrationView.AppealView;
import ma.jisr.registration.web.RegistrationView.OfferView;
import ma.jisr.registration.web.RegistrationView.PaymentView;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/** Shows an applicant's offer, payments and appeal; amounts in dirhams. */
final class FundingViews {

    private FundingViews() {}

    static @Nullable OfferView offer(Funding of) {
        Offer offer = of.offer();
        return offer == null
                ? null
                : new OfferView(Money.dirhams(offer.amountCentimes()), offer.expiresAt(), offer.acceptedAt());
    }

    static List<PaymentView> payments(Funding of) {
        return of.payments().stream().map(FundingViews::payment).toList();
    }

    private static PaymentView payment(Payment of) {
        return new PaymentView(
                of.payment(),
                of.tranche(),
                Money.dirhams(of.amountCentimes()),
                of.means(),
                of.state(),
                of.cheque(),
                of.at());
    }

    /** @param masked whether her own words are left out */
    static @Nullable AppealView appeal(@Nullable Appeal of, boolean masked) {
        if (of == null) {
            return null;
        }
        String grounds = masked ? null : of.grounds();
        Appeal.Ruling ruling = of.ruling();
        return ruling == null
                ? new AppealView(of.id(), of.lodgedAt(), grounds, null, null, null)
                : new AppealView(of.id(), of.lodgedAt(), grounds, ruling.outcome(), ruling.reason(), ruling.at());
    }
}
