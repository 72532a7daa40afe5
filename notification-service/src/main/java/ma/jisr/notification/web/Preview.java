package ma.jisr.notification.web;

import java.math.BigDecimal;
import java.util.Map;
import ma.jisr.notification.sms.Encoding;
import ma.jisr.notification.sms.SmsSettings;
import ma.jisr.notification.sms.SmsText;
import ma.jisr.notification.template.Email;
import ma.jisr.notification.template.Language;
import ma.jisr.notification.template.Template;
import ma.jisr.notification.template.Words;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/** What a template would say in one language, and what it would cost. */
record Preview(Language language, Sms sms, Email email) {

    /**
     * What to fill in.
     *
     * @param language the one to show; all if it is missing
     * @param variables the value of each variable
     */
    record Request(@Nullable Language language, @Nullable Map<String, @Nullable String> variables) {}

    /**
     * The SMS.
     *
     * @param units septets (GSM_7) or 16-bit units (UCS_2)
     * @param cost in MAD
     */
    record Sms(String text, Encoding encoding, int units, int parts, BigDecimal cost) {}

    static Preview of(Template template, Language language, Map<String, Words> variables, SmsSettings settings) {
        SmsText text = SmsText.of(template.sms(language, variables, settings.longestReasons()));
        Sms sms = new Sms(
                text.text(),
                text.encoding(),
                text.units(),
                text.parts().size(),
                Money.dirhams(settings.costCentimes(text)));
        return new Preview(language, sms, template.email(language, variables));
    }
}
