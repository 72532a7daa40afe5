package ma.jisr.funding.language;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** One text in Arabic, French, Amazigh (Tifinagh) and English; none may be missing or blank. */
public record Text(String ar, String fr, String zgh, String en) {

    public Text {
        for (String each : new String[] {ar, fr, zgh, en}) {
            if (Objects.requireNonNullElse(each, "").isBlank()) {
                throw new IllegalArgumentException("A text needs ar, fr, zgh and en");
            }
        }
    }

    /** The text in this language; Arabic for languages that the platform doesn't have. */
    public String in(Locale language) {
        return switch (language.getLanguage()) {
            case "fr" -> fr;
            case "zgh" -> zgh;
            case "en" -> en;
            default -> ar;
        };
    }

    /** The texts with each {@code {name}} replaced by the value of that name; unknown names stay as they are. */
    public Text with(Map<String, String> values) {
        return mapped(text -> {
            String filled = text;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            return filled;
        });
    }

    private Text mapped(UnaryOperator<String> change) {
        return new Text(change.apply(ar), change.apply(fr), change.apply(zgh), change.apply(en));
    }
}
