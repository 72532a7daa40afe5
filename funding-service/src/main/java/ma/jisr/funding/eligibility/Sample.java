package ma.jisr.funding.eligibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import ma.jisr.funding.programme.Category;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An invented registration on which expressions are tried before they are published. Between them the samples have
 * whatever an expression may trip over: nothing of one's own, no jobs, no certificate, a firm that has long been running.
 */
record Sample(String name, Category category, Evidence evidence) {

    private static final List<Sample> ALL = load();

    static List<Sample> of(Category category) {
        return ALL.stream().filter(each -> each.category() == category).toList();
    }

    private static List<Sample> load() {
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = new ClassPathResource("sample-registrations.json").getInputStream()) {
            return json.readValue(in, new TypeReference<List<Sample>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("sample-registrations.json", e);
        }
    }
}
