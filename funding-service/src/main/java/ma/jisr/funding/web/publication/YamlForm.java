package ma.jisr.funding.web.publication;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.ProgrammeYaml;
import ma.jisr.starter.money.Money;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A programme's file as the same form that JSON has; files hold amounts in centimes, forms in dirhams. */
final class YamlForm {

    private static final String CEILING = "ceilingCentimes";
    private static final String AMOUNT = "amountCentimes";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private YamlForm() {}

    /** @throws Problem 400 if it isn't a programme's file, naming line or fields as the file has them */
    static ProgrammeVersion read(String code, byte[] file) {
        Object tree = tree(file);
        if (!(tree instanceof Map<?, ?> map)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "yaml-no-programme");
        }
        try {
            return FormCheck.programme(code, STRICT.convertValue(inDirhams(map), ProgrammeForm.class));
        } catch (JacksonException e) {
            throw Problem.invalid(List.of(new FieldError(pointer(e), "definition", shortened(e.getOriginalMessage()))));
        } catch (Problem e) {
            throw Problem.invalid(e.errors().stream().map(YamlForm::asInFile).toList());
        }
    }

    private static @Nullable Object tree(byte[] file) {
        if (file.length > 4 * ProgrammeYaml.LONGEST) {
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        try {
            return ProgrammeYaml.tree(text(file));
        } catch (MarkedYAMLException e) {
            String line = Integer.toString(e.getProblemMark().getLine() + 1);
            String column = Integer.toString(e.getProblemMark().getColumn() + 1);
            throw new Problem(HttpStatus.BAD_REQUEST, "yaml", line, column, shortened(e.getProblem()));
        } catch (YAMLException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "yaml", "1", "1", shortened(e.getMessage()));
        }
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "yaml", "1", "1", "UTF-8");
        }
    }

    private static Map<String, Object> inDirhams(Map<?, ?> file) {
        Map<String, Object> form = renamed(file, CEILING, "ceiling");
        if (form.get("envelopes") instanceof List<?> envelopes) {
            form.put(
                    "envelopes",
                    envelopes.stream()
                            .map(each -> each instanceof Map<?, ?> map ? renamed(map, AMOUNT, "amount") : each)
                            .toList());
        }
        return form;
    }

    /** Whatever isn't whole centimes stays as it is, for the form to refuse. */
    private static Map<String, Object> renamed(Map<?, ?> map, String centimes, String dirhams) {
        Map<String, Object> form = new LinkedHashMap<>();
        map.forEach((key, value) -> form.put(String.valueOf(key), value));
        Object amount = form.remove(centimes);
        if (form.containsKey(dirhams)) {
            throw Problem.invalid(List.of(new FieldError("/" + dirhams, "unknown")));
        }
        form.put(
                dirhams,
                amount instanceof Integer || amount instanceof Long
                        ? Money.dirhams(((Number) amount).longValue())
                        : amount);
        return form;
    }

    private static FieldError asInFile(FieldError error) {
        String pointer = error.pointer()
                .replaceFirst("^/ceiling$", "/" + CEILING)
                .replaceFirst("^(/envelopes/\\d+)/amount$", "$1/" + AMOUNT);
        return new FieldError(pointer, error.message(), error.arguments());
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getPropertyName() == null ? step.getIndex() : shortened(step.getPropertyName())));
        return pointer.toString();
    }

    private static String shortened(@Nullable String text) {
        String line = text == null ? "" : text.lines().findFirst().orElse("");
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
}
