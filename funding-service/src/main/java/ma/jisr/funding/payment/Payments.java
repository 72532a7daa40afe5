package ma.jisr.funding.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ma.jisr.starter.aggregate.Aggregates;

/** All payments, by {@link PaymentId}. */
public interface Payments extends Aggregates<Payment> {

    /** All of one batch (at most {@link PaymentBatch#LARGEST}), in the order of their ids. */
    List<Payment> ofBatch(String batch);

    /** All of one registration, in the order of their ids. */
    List<Payment> ofRegistration(String registration);

    /** The payment that banks know by this name. */
    Optional<Payment> byEndToEnd(String endToEnd);

    /** Up to {@code limit} whose cheque is printed and not yet promised to a ceremony, in the order of their ids. */
    List<Payment> printed(String programme, String province, int limit);

    /** All whose cheque was assigned to this ceremony, in the order of their ids. */
    List<Payment> ofCeremony(String ceremony);

    /** Up to {@code limit} ids of payments whose cheque is stale on that day. */
    List<String> stale(LocalDate today, int limit);

    /** All of a programme, one after the other, by id. */
    void forEachOf(String programme, Consumer<Payment> visitor);
}
