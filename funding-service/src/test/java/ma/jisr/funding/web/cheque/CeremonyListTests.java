package ma.jisr.funding.web.cheque;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import ma.jisr.funding.cheque.Ceremony;
import ma.jisr.funding.language.Text;
import ma.jisr.funding.payment.Beneficiary;
import ma.jisr.funding.payment.Cheque;
import ma.jisr.funding.payment.Payment;
import ma.jisr.funding.programme.Instrument;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CeremonyListTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);
    private static final Text VENUE =
            new Text("دار الثقافة بإيمنتانوت", "Maison de la culture", "ⵜⴰⴷⴷⴰⵔⵜ", "House of culture");

    @Test
    void listsEachChequeWithTotalsOnNumberedPagesInAnEmbeddedFont() throws IOException {
        byte[] pdf = CeremonyList.pdf("الحوز مبادرة", "شيشاوة", ceremony(), payments(30));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(text).contains("JSR-7K3MQ9XD", "4402100", "4402129", "1\u00a0234.56", "37\u00a0036.80");
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("Amiri");
            }
        }
    }

    @Test
    void takesNothingForMarkup() throws IOException {
        byte[] pdf = CeremonyList.pdf("x<b>&y", "شيشاوة", ceremony(), payments(1));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("x<b>&y");
        }
    }

    private static Ceremony ceremony() {
        return new Ceremony("c", "haouz-moubadara", "161", DAY, VENUE, List.of(), "", "finance1", null);
    }

    private static List<Payment> payments(int count) {
        return IntStream.range(0, count).mapToObj(CeremonyListTests::payment).toList();
    }

    private static Payment payment(int i) {
        return new Payment(
                "r" + i + "-1-1",
                "r" + i,
                1,
                1,
                new Beneficiary(
                        "JSR-7K3MQ9XD",
                        "a",
                        "ar",
                        i % 5 == 4 ? "Fatima Aït Lahcen" : "فاطمة الزهراء آيت لحسن",
                        null,
                        "EE123456"),
                "haouz-moubadara",
                1,
                "161",
                1_234_56,
                Instrument.Kind.HONOUR_LOAN,
                Instrument.Means.CHEQUE,
                "b",
                null,
                Payment.State.ASSIGNED,
                null,
                Cheque.issued(Integer.toString(4_402_100 + i), DAY, 385),
                Instant.EPOCH);
    }
}
