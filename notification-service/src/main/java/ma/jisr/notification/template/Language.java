package ma.jisr.notification.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The languages that people are written to in. */
public enum Language {
    ARABIC("ar", true),
    FRENCH("fr", false),
    AMAZIGH("zgh", false),
    ENGLISH("en", false);

    private final String code;
    private final boolean rightToLeft;

    Language(String code, boolean rightToLeft) {
        this.code = code;
        this.rightToLeft = rightToLeft;
    }

    /** @throws IllegalArgumentException if it is none of ours */
    @JsonCreator
    public static Language of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a language: " + code));
    }

    /** As in ISO 639: ar, fr, zgh, en. */
    @JsonValue
    public String code() {
        return code;
    }

    /** As HTML says it: rtl or ltr. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }
}
