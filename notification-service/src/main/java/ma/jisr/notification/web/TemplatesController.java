package ma.jisr.notification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import ma.jisr.notification.sms.SmsSettings;
import ma.jisr.notification.template.Language;
import ma.jisr.notification.template.Template;
import ma.jisr.notification.template.Templates;
import ma.jisr.notification.template.Words;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What messages say, and what they would say with given values. */
@RestController
@RequestMapping("/api/v1/templates")
class TemplatesController {

    private static final int LONGEST_VALUE = 2_000;

    private final Templates templates;
    private final SmsSettings sms;

    TemplatesController(Templates templates, SmsSettings sms) {
        this.templates = templates;
        this.sms = sms;
    }

    /** All of them, on one page. */
    @GetMapping
    CursorPage<TemplateView> templates() {
        return new CursorPage<>(templates.all().stream().map(TemplateView::of).toList(), null);
    }

    /** Text, parts and cost, in one language or in all. */
    @PostMapping("/{id}/preview")
    CursorPage<Preview> preview(@PathVariable String id, @RequestBody Preview.Request request) {
        Template template = templates.find(id).orElseThrow(() -> Problem.notFound("template", id));
        Map<String, Words> variables = checked(template, request.variables());
        Stream<Language> languages =
                request.language() == null ? Stream.of(Language.values()) : Stream.of(request.language());
        return new CursorPage<>(
                languages
                        .map(language -> Preview.of(template, language, variables, sms))
                        .toList(),
                null);
    }

    private static Map<String, Words> checked(Template template, @Nullable Map<String, @Nullable String> given) {
        Map<String, @Nullable String> values = given == null ? Map.of() : given;
        List<FieldError> errors = new ArrayList<>();
        Map<String, Words> words = new TreeMap<>();
        for (String name : template.variables()) {
            String value = values.get(name);
            if (value == null) {
                errors.add(new FieldError("/variables/" + name, "required"));
            } else if (value.length() > LONGEST_VALUE) {
                errors.add(new FieldError("/variables/" + name, "too-long", LONGEST_VALUE));
            } else {
                words.put(name, Words.same(value));
            }
        }
        unknown(template, values.keySet()).forEach(name -> errors.add(new FieldError("/variables/" + name, "unknown")));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return words;
    }

    private static Set<String> unknown(Template template, Set<String> given) {
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(template.variables());
        return unknown;
    }
}
