package ma.jisr.funding.persistence;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import ma.jisr.funding.ledger.Balances;
import ma.jisr.funding.ledger.Entries;
import ma.jisr.funding.ledger.Entry;
import ma.jisr.funding.ledger.Line;
import ma.jisr.funding.ledger.Whereabouts;
import org.bson.Document;

/** Entries as documents and back; no more. */
final class EntryDocuments {

    private EntryDocuments() {}

    static Document write(Entry entry) {
        Document document = new Document("_id", entry.id())
                .append("key", entry.key())
                .append("sequence", entry.sequence())
                .append("kind", entry.kind())
                .append("programme", entry.programme())
                .append("valueOn", entry.valueOn().toString())
                .append("bookedAt", Date.from(entry.bookedAt()))
                .append(
                        "lines",
                        entry.lines().stream().map(EntryDocuments::write).toList());
        if (entry.registration() != null) {
            document.append("registration", entry.registration());
        }
        if (entry.whereabouts() != null) {
            document.append("whereabouts", entry.whereabouts().name());
        }
        if (entry.programmeVersion() != null) {
            document.append("programmeVersion", entry.programmeVersion());
        }
        return document;
    }

    private static Document write(Line line) {
        Document document = new Document("account", line.account())
                .append("debit", line.debit())
                .append("credit", line.credit());
        return line.province() == null ? document : document.append("province", line.province());
    }

    static Entry read(Document document) {
        String whereabouts = document.getString("whereabouts");
        Number version = document.get("programmeVersion", Number.class);
        return new Entry(
                document.getString("_id"),
                document.getString("key"),
                number(document, "sequence"),
                document.getString("kind"),
                document.getString("programme"),
                document.getString("registration"),
                LocalDate.parse(document.getString("valueOn")),
                document.getDate("bookedAt").toInstant(),
                whereabouts == null ? null : Whereabouts.valueOf(whereabouts),
                version == null ? null : version.intValue(),
                lines(document));
    }

    static Entries.Booked booked(Document document) {
        return new Entries.Booked(
                document.getString("_id"),
                document.getString("registration"),
                document.getDate("bookedAt").toInstant(),
                document.getList("lines", Document.class).stream()
                        .map(EntryDocuments::balance)
                        .toList());
    }

    private static Balances.Balance balance(Document line) {
        return new Balances.Balance(
                line.getString("account"), line.getString("province"), number(line, "debit"), number(line, "credit"));
    }

    private static List<Line> lines(Document document) {
        return document.getList("lines", Document.class).stream()
                .map(line -> new Line(
                        line.getString("account"),
                        line.getString("province"),
                        number(line, "debit"),
                        number(line, "credit")))
                .toList();
    }

    static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
