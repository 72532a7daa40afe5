package ma.jisr.funding.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programmes as YAML texts: plain maps, lists, texts and numbers, amounts in centimes. No tags, no anchors that others
 * refer to, bounded in length and depth, since what comes from outside is read, too.
 */
public final class ProgrammeYaml {

    /** A programme with all its texts is some 15,000 characters long. */
    public static final int LONGEST = 200_000;

    private static final int DEEPEST = 12;
    private static final int WIDTH = 140;
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ProgrammeYaml() {}

    /** @throws org.yaml.snakeyaml.error.YAMLException if it isn't YAML, or more than that */
    static Object tree(InputStream in) {
        return new Yaml(new SafeConstructor(bounds())).load(in);
    }

    /**
     * As maps and lists; null if the text is empty.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException if it isn't YAML, or more than that
     */
    public static Object tree(String text) {
        return new Yaml(new SafeConstructor(bounds())).load(text);
    }

    /** Reading it gives an equal programme. */
    public static String write(ProgrammeVersion programme) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(WIDTH);
        options.setSplitLines(false);
        return new Yaml(options).dump(JSON.convertValue(programme, MAP));
    }

    private static LoaderOptions bounds() {
        LoaderOptions bounds = new LoaderOptions();
        bounds.setCodePointLimit(LONGEST);
        bounds.setNestingDepthLimit(DEEPEST);
        bounds.setMaxAliasesForCollections(0);
        bounds.setAllowDuplicateKeys(false);
        bounds.setAllowRecursiveKeys(false);
        return bounds;
    }
}
