package ma.jisr.local.play;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The other side of the transfers: takes an order, and reports on each of its transfers. */
final class Bank {

    private static final Pattern MESSAGE = Pattern.compile("<MsgId>([^<]+)</MsgId>");
    private static final Pattern PAYMENT_INFORMATION = Pattern.compile("<PmtInfId>([^<]+)</PmtInfId>");
    private static final Pattern TRANSFER =
            Pattern.compile("<EndToEndId>([^<]+)</EndToEndId>.*?<IBAN>([^<]+)</IBAN>", Pattern.DOTALL);

    private Bank() {}

    /** One transfer of an order: what it is called, and where it goes. */
    record Transfer(String endToEndId, String iban) {}

    static List<Transfer> read(byte[] order) {
        String body = text(order);
        Matcher found = TRANSFER.matcher(body.substring(body.indexOf("<CdtTrfTxInf>")));
        List<Transfer> transfers = new ArrayList<>();
        while (found.find()) {
            transfers.add(new Transfer(found.group(1), found.group(2)));
        }
        return transfers;
    }

    /** A pain.002 that settles all but those that it refuses because the account is closed. */
    static String report(byte[] order, Predicate<Transfer> refused) {
        StringBuilder report = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>%s</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>
                """.formatted(
                        UUID.randomUUID().toString().replace("-", ""),
                        Instant.now(),
                        first(MESSAGE, order),
                        first(PAYMENT_INFORMATION, order)));
        for (Transfer transfer : read(order)) {
            report.append("<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId>".formatted(transfer.endToEndId()))
                    .append(
                            refused.test(transfer)
                                    ? "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>"
                                    : "<TxSts>ACSC</TxSts>")
                    .append("</TxInfAndSts>\n");
        }
        return report.append("</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>\n")
                .toString();
    }

    private static String first(Pattern pattern, byte[] order) {
        Matcher found = pattern.matcher(text(order));
        if (!found.find()) {
            throw new IllegalArgumentException("The order holds no " + pattern);
        }
        return found.group(1);
    }

    private static String text(byte[] order) {
        return new String(order, StandardCharsets.UTF_8);
    }
}
