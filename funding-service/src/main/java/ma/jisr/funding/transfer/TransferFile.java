package ma.jisr.funding.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ma.jisr.funding.payee.Rib;
import ma.jisr.funding.payment.Beneficiary;
import ma.jisr.funding.payment.Payment;
import ma.jisr.starter.money.Money;
import org.xml.sax.SAXException;

/**
 * Writes the transfers of one batch as an ISO 20022 credit transfer initiation (pain.001.001.09). The same batch gives the
 * same bytes.
 */
final class TransferFile {

    private static final String CURRENCY = "MAD";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private TransferFile() throws XMLStreamException {
        xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, UTF_8.name());
    }

    /**
     * @param message the batch's name for the bank
     * @param at when it was approved
     * @param payments at least one, in a fixed order
     * @throws IllegalStateException if the schema refuses what was written: a mistake of ours
     */
    static byte[] of(String message, Instant at, LocalDate on, DebtorSettings debtor, List<Payment> payments) {
        try {
            TransferFile file = new TransferFile();
            file.document(message, at, on, debtor, payments);
            byte[] written = file.bytes.toByteArray();
            Iso20022.CREDIT_TRANSFER.parse(written);
            return written;
        } catch (XMLStreamException | SAXException e) {
            throw new IllegalStateException("Not a valid pain.001: " + e.getMessage(), e);
        }
    }

    private void document(String message, Instant at, LocalDate on, DebtorSettings debtor, List<Payment> payments)
            throws XMLStreamException {
        xml.writeStartDocument(UTF_8.name(), "1.0");
        open("Document");
        xml.writeDefaultNamespace(Iso20022.CREDIT_TRANSFER.namespace());
        open("CstmrCdtTrfInitn");
        open("GrpHdr");
        text("MsgId", message);
        text("CreDtTm", at.truncatedTo(ChronoUnit.SECONDS).toString());
        totals(payments);
        open("InitgPty");
        text("Nm", debtor.requiredName());
        close(2);
        open("PmtInf");
        text("PmtInfId", message + "-1");
        text("PmtMtd", "TRF");
        text("BtchBookg", "true");
        totals(payments);
        open("ReqdExctnDt");
        text("Dt", on.toString());
        close(1);
        debtor(debtor);
        for (Payment payment : payments) {
            transfer(payment);
        }
        close(3);
        xml.writeEndDocument();
        xml.close();
    }

    private void totals(List<Payment> payments) throws XMLStreamException {
        text("NbOfTxs", Integer.toString(payments.size()));
        text(
                "CtrlSum",
                amount(payments.stream().mapToLong(Payment::amountCentimes).sum()));
    }

    private void debtor(DebtorSettings debtor) throws XMLStreamException {
        Rib account = debtor.requiredAccount();
        open("Dbtr");
        text("Nm", debtor.requiredName());
        close(1);
        account("DbtrAcct", account);
        open("DbtrAgt");
        open("FinInstnId");
        if (debtor.bic() == null || debtor.bic().isBlank()) {
            member(account);
        } else {
            text("BICFI", debtor.bic());
        }
        close(2);
    }

    private void transfer(Payment payment) throws XMLStreamException {
        Beneficiary to = payment.beneficiary();
        Rib account = new Rib(Objects.requireNonNull(to.account()));
        open("CdtTrfTxInf");
        open("PmtId");
        text("EndToEndId", Objects.requireNonNull(payment.endToEnd()));
        close(1);
        open("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", CURRENCY);
        xml.writeCharacters(amount(payment.amountCentimes()));
        close(2);
        open("CdtrAgt");
        open("FinInstnId");
        member(account);
        close(2);
        open("Cdtr");
        text("Nm", Objects.requireNonNull(to.name()));
        close(1);
        account("CdtrAcct", account);
        open("RmtInf");
        text("Ustrd", Objects.requireNonNull(to.reference()) + " " + payment.tranche());
        close(2);
    }

    private void account(String element, Rib account) throws XMLStreamException {
        open(element);
        open("Id");
        text("IBAN", account.iban());
        close(2);
    }

    private void member(Rib account) throws XMLStreamException {
        open("ClrSysMmbId");
        text("MmbId", account.bank());
        close(1);
    }

    private static String amount(long centimes) {
        return Money.dirhams(centimes).toPlainString();
    }

    private void open(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void text(String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void close(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }
}
