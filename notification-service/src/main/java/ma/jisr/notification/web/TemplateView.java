package ma.jisr.notification.web;

import java.util.Map;
import ma.jisr.notification.template.Template;

/**
 * A template as staff see it.
 *
 * @param variables the names that it needs, each with an example
 * @param texts by language code, with {@code {name}} where a variable goes
 */
record TemplateView(String id, Map<String, String> variables, Map<String, Template.Text> texts) {

    static TemplateView of(Template template) {
        return new TemplateView(template.id(), template.example(), template.texts());
    }
}
