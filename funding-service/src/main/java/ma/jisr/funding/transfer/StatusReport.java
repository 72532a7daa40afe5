package ma.jisr.funding.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a bank reports of transfers (pain.002.001.10).
 *
 * @param message the report's own name
 * @param original the name of the file that it is about
 * @param whole what is said of the file as a whole; null if only of its transfers
 */
record StatusReport(
        String message, String original, @Nullable Status whole, List<Status> transfers) {

    /**
     * What became of one transfer, or of all.
     *
     * @param endToEnd the transfer; empty: all of them
     * @param code such as ACSC or RJCT
     * @param reason as ISO 20022 codes it; the bank's own word where it gives no code
     */
    record Status(String endToEnd, String code, @Nullable String reason) {}

    /** @throws SAXException saying what is wrong with it, and where */
    static StatusReport read(byte[] xml) throws SAXException {
        Document document = Iso20022.STATUS_REPORT.parse(xml);
        Element group = first(document.getDocumentElement(), "OrgnlGrpInfAndSts");
        Element header = first(document.getDocumentElement(), "GrpHdr");
        List<Status> transfers = new ArrayList<>();
        for (Element each : all(document.getDocumentElement(), "TxInfAndSts")) {
            String status = text(each, "TxSts");
            if (status != null) {
                transfers.add(new Status(orEmpty(text(each, "OrgnlEndToEndId")), status, reason(each)));
            }
        }
        return new StatusReport(
                orEmpty(header == null ? null : text(header, "MsgId")),
                orEmpty(group == null ? null : text(group, "OrgnlMsgId")),
                transfers.isEmpty() ? whole(document, group) : null,
                List.copyOf(transfers));
    }

    private static @Nullable Status whole(Document document, @Nullable Element group) {
        if (group != null && text(group, "GrpSts") != null) {
            return new Status("", orEmpty(text(group, "GrpSts")), reason(group));
        }
        Element payment = first(document.getDocumentElement(), "OrgnlPmtInfAndSts");
        String status = payment == null ? null : text(payment, "PmtInfSts");
        return payment == null || status == null ? null : new Status("", status, reason(payment));
    }

    private static @Nullable String reason(Element of) {
        Element reason = first(of, "Rsn");
        if (reason == null) {
            return null;
        }
        String code = text(reason, "Cd");
        return code == null ? text(reason, "Prtry") : code;
    }

    private static @Nullable String text(Element of, String name) {
        Element found = first(of, name);
        return found == null ? null : found.getTextContent().strip();
    }

    private static @Nullable Element first(Element of, String name) {
        List<Element> found = all(of, name);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<Element> all(Element of, String name) {
        NodeList found = of.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
