package ma.jisr.funding.web.cheque;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import ma.jisr.funding.cheque.Ceremony;
import ma.jisr.funding.payment.Cheque;
import ma.jisr.funding.payment.Payment;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The list of a ceremony: in Arabic, from right to left, with totals and a box to sign for each cheque. */
final class CeremonyList {

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 16mm 12mm 18mm 12mm;
              @bottom-center { content: counter(page) " / " counter(pages); font-family: Amiri; font-size: 10pt; } }
            body { font-family: Amiri; font-size: 12pt; direction: rtl; text-align: right; }
            h1 { font-size: 18pt; margin: 0 0 2mm 0; text-align: center; }
            p { margin: 0 0 1.5mm 0; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; margin-top: 3mm; }
            th, td { border: 0.4pt solid #000; padding: 1.5mm 2mm; text-align: right; vertical-align: middle; }
            th { background: #eee; }
            tr { page-break-inside: avoid; }
            .number, .amount { direction: ltr; text-align: center; white-space: nowrap; }
            .sign { width: 55mm; height: 12mm; }
            .total td { font-weight: bold; }
            .boxes { margin-top: 8mm; page-break-inside: avoid; }
            .boxes td { width: 33%; height: 26mm; vertical-align: top; }
            """;

    static {
        XRLog.setLoggingEnabled(false); // It would say at each list how long it took.
    }

    private CeremonyList() {}

    /**
     * @param programme its name in Arabic
     * @param province its name in Arabic
     */
    static byte[] pdf(String programme, String province, Ceremony ceremony, List<Payment> payments) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(TextDirection.RTL)
                    .useFont(() -> font("Amiri-Regular"), "Amiri", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Amiri-Bold"), "Amiri", 700, FontStyle.NORMAL, true)
                    .withHtmlContent(html(programme, province, ceremony, payments), null)
                    .toStream(bytes)
                    .run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of ceremony " + ceremony.id(), e);
        }
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(CeremonyList.class.getResourceAsStream("/fonts/" + name + ".ttf"), name);
    }

    private static String html(String programme, String province, Ceremony ceremony, List<Payment> payments) {
        StringBuilder rows = new StringBuilder();
        IntStream.range(0, payments.size()).forEach(i -> rows.append(row(i + 1, payments.get(i))));
        long total = payments.stream().mapToLong(Payment::amountCentimes).sum();
        return """
                <html lang="ar" dir="rtl"><head><style>%s</style></head><body dir="rtl">
                <h1>لائحة تسليم الشيكات</h1>
                <p>البرنامج: %s</p>
                <p>التاريخ: <span class="number">%s</span> — المكان: %s — الإقليم: %s</p>
                <table><thead><tr>%s</tr></thead><tbody>%s
                <tr class="total">%s</tr>
                </tbody></table>
                <table class="boxes"><tr>%s</tr></table>
                </body></html>
                """.formatted(
                        STYLE,
                        escaped(programme),
                        ceremony.heldOn(),
                        escaped(ceremony.venue().ar()),
                        escaped(province),
                        rightToLeft(
                                "<th>ر.ت</th>",
                                "<th>المرجع</th>",
                                "<th>الاسم الكامل</th>",
                                "<th>رقم الشيك</th>",
                                "<th>المبلغ بالدرهم</th>",
                                "<th>التوقيع</th>"),
                        rows,
                        rightToLeft(
                                "<td colspan=\"4\">المجموع: " + payments.size() + "</td>",
                                "<td class=\"amount\">" + amount(total) + "</td>",
                                "<td></td>"),
                        rightToLeft("<td>ممثل اللجنة:</td>", "<td>الموظف المكلف:</td>", "<td>خاتم الإدارة:</td>"));
    }

    private static String row(int place, Payment payment) {
        Cheque cheque = Objects.requireNonNull(payment.cheque());
        String cells = rightToLeft(
                "<td class=\"number\">" + place + "</td>",
                "<td class=\"number\">" + escaped(payment.beneficiary().reference()) + "</td>",
                "<td>" + escaped(payment.beneficiary().name()) + "</td>",
                "<td class=\"number\">" + escaped(cheque.number()) + "</td>",
                "<td class=\"amount\">" + amount(payment.amountCentimes()) + "</td>",
                "<td class=\"sign\"></td>");
        return "<tr>" + cells + "</tr>\n";
    }

    /** The renderer lays columns out from the left, whatever the direction: the first comes last. */
    private static String rightToLeft(String... cells) {
        return String.join("", List.of(cells).reversed());
    }

    private static String amount(long centimes) {
        return String.format(Locale.ROOT, "%,.2f", Money.dirhams(centimes)).replace(',', '\u00a0');
    }

    private static String escaped(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
