package ma.jisr.notification.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All templates, read from {@code templates/*.json} and checked when the service starts. */
@Component
public class Templates {

    private final Map<String, Template> byId = new TreeMap<>();

    public Templates() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/*.json")) {
                add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("templates", e);
        }
    }

    private void add(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Template template = JsonMapper.shared().readValue(content, Template.class);
            template.check();
            byId.put(template.id(), template);
        }
    }

    public Collection<Template> all() {
        return byId.values();
    }

    public Optional<Template> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws IllegalStateException if there is none: a mistake of the service's own */
    public Template get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No template " + id));
    }
}
