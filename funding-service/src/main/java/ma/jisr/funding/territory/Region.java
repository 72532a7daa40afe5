package ma.jisr.funding.territory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The region that this deployment serves, as reference data.
 *
 * @param source where the figures come from
 */
public record Region(String code, String source, List<Province> provinces) {

    /** The region of {@code territory.json}. */
    public static Region load() {
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = new ClassPathResource("territory.json").getInputStream()) {
            return json.readValue(in, Region.class);
        } catch (IOException e) {
            throw new UncheckedIOException("territory.json", e);
        }
    }

    public Optional<Province> province(String code) {
        return provinces.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The provinces' weights by that index. */
    public Map<String, BigDecimal> weights(NeedIndex index) {
        return provinces.stream().collect(Collectors.toMap(Province::code, index::of));
    }
}
