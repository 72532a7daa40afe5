package ma.jisr.funding.web.appeal;

import java.util.LinkedHashMap;
import java.util.Map;
import ma.jisr.starter.money.Money;

/** Inputs of rules as people read them: {@code ownCashCentimes} as {@code ownCash}, in dirhams. */
final class Dirhams {

    private static final String CENTIMES = "Centimes";

    private Dirhams() {}

    static Map<String, Object> of(Map<String, Object> inputs) {
        Map<String, Object> shown = new LinkedHashMap<>();
        inputs.forEach((name, value) -> shown.put(name(name), value(name, value)));
        return shown;
    }

    static String name(String name) {
        return name.endsWith(CENTIMES) ? name.substring(0, name.length() - CENTIMES.length()) : name;
    }

    static Object value(String name, Object value) {
        return name.endsWith(CENTIMES) && value instanceof Number centimes
                ? Money.dirhams(centimes.longValue())
                : value;
    }
}
