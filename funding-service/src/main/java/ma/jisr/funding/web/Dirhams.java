package ma.jisr.funding.web;

import java.util.LinkedHashMap;
import java.util.Map;
import ma.jisr.starter.money.Money;

/** Shows the inputs of rules as people know them: what is named {@code …Centimes} in dirhams, without that word. */
public final class Dirhams {

    private static final String CENTIMES = "Centimes";

    private Dirhams() {}

    public static Map<String, Object> of(Map<String, Object> inputs) {
        Map<String, Object> shown = new LinkedHashMap<>();
        inputs.forEach((name, value) -> {
            if (name.endsWith(CENTIMES) && value instanceof Number centimes) {
                String amount = name.substring(0, name.length() - CENTIMES.length());
                shown.put(amount, Money.dirhams(centimes.longValue()));
            } else {
                shown.put(name, value);
            }
        });
        return shown;
    }
}
