package ma.jisr.funding.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import ma.jisr.funding.allocation.Envelope;
import ma.jisr.funding.allocation.EnvelopeId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Envelopes as documents and back; no more. */
final class EnvelopeDocuments {

    private EnvelopeDocuments() {}

    static Document write(Envelope envelope) {
        Document document = new Document("_id", envelope.id().toString());
        Long places = envelope.placesTotal();
        if (places != null) {
            document.append("placesTotal", places).append("placesAvailable", places);
        }
        return document.append("placesTaken", 0L)
                .append("amountTotal", envelope.amountTotal())
                .append("amountCommitted", 0L)
                .append("amountAvailable", envelope.amountTotal())
                .append("amountPaid", 0L)
                .append("taken", List.of())
                .append("waiting", List.of());
    }

    static Envelope read(Document document) {
        return new Envelope(
                EnvelopeId.of(document.getString("_id")),
                number(document, "placesTotal"),
                document.get("placesTaken", Number.class).longValue(),
                number(document, "placesAvailable"),
                document.get("amountTotal", Number.class).longValue(),
                document.get("amountCommitted", Number.class).longValue(),
                document.get("amountAvailable", Number.class).longValue(),
                document.get("amountPaid", Number.class).longValue(),
                entries(document, "taken"),
                entries(document, "waiting"));
    }

    static List<Envelope.Entry> entries(Document document, String list) {
        return document.getList(list, Document.class, List.of()).stream()
                .map(EnvelopeDocuments::entry)
                .toList();
    }

    private static Envelope.Entry entry(Document document) {
        String state = document.getString("state");
        return new Envelope.Entry(
                document.getString("registration"),
                document.get("amountCentimes", Number.class).longValue(),
                state == null ? null : Envelope.State.valueOf(state),
                time(document, "at"),
                time(document, "until"));
    }

    private static @Nullable Instant time(Document document, String field) {
        Date time = document.getDate(field);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Long number(Document document, String field) {
        Number number = document.get(field, Number.class);
        return number == null ? null : number.longValue();
    }
}
