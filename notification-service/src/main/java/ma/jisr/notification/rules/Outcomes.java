package ma.jisr.notification.rules;

import java.util.Map;
import ma.jisr.notification.funding.AppealDecided;
import ma.jisr.notification.template.Words;

/** What became of an appeal, in one word of each language. */
final class Outcomes {

    private static final Words UPHELD =
            new Words(Map.of("ar", "مقبول", "fr", "fondé", "zgh", "ⵉⵜⵜⵓⵇⴱⵍ", "en", "upheld"));
    private static final Words REJECTED =
            new Words(Map.of("ar", "مرفوض", "fr", "rejeté", "zgh", "ⵉⵜⵜⵓⴳⴳⴰⵎⵉ", "en", "rejected"));

    private Outcomes() {}

    static Words of(AppealDecided.Outcome outcome) {
        return outcome == AppealDecided.Outcome.UPHELD ? UPHELD : REJECTED;
    }
}
