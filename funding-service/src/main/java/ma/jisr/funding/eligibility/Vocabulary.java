package ma.jisr.funding.eligibility;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that rules may use, with their types. Amounts are whole numbers of centimes, dates texts such as
 * {@code 2026-03-02}, which compare as dates do. The last parts of all names differ: results name inputs by them.
 */
final class Vocabulary {

    static final String RUNNING_GRANTS = "applicant.runningGrants";

    /** What may be otherwise another day, or by another plan: numbers and dates; never who somebody is, or where. */
    static final List<String> CHANGEABLE = List.of(
            "project.ownCashCentimes",
            "project.ownInKindCentimes",
            "project.requestedCentimes",
            "project.costCentimes",
            "project.jobs",
            "project.startedOn",
            "project.monthsRunning",
            "cooperative.capitalCentimes",
            "cooperative.members",
            "cooperative.women",
            "disability.validUntil",
            "applicant.age",
            RUNNING_GRANTS);

    private static final Map<String, CelType> NAMES = names();

    private Vocabulary() {}

    static Map<String, CelType> all() {
        return NAMES;
    }

    /** {@code requestedCentimes} of {@code project.requestedCentimes}. */
    static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Map<String, CelType> names() {
        Map<String, CelType> names = new LinkedHashMap<>();
        names.put("applicant.age", SimpleType.INT);
        names.put("applicant.gender", SimpleType.STRING);
        names.put("applicant.education", SimpleType.STRING);
        names.put("applicant.province", SimpleType.STRING);
        names.put("applicant.commune", SimpleType.STRING);
        names.put(RUNNING_GRANTS, SimpleType.INT);
        names.put("cooperative.capitalCentimes", SimpleType.INT);
        names.put("cooperative.members", SimpleType.INT);
        names.put("cooperative.women", SimpleType.INT);
        names.put("cooperative.registered", SimpleType.BOOL);
        names.put("disability.proof", SimpleType.STRING);
        names.put("disability.validUntil", SimpleType.STRING);
        names.put("project.sector", SimpleType.STRING);
        names.put("project.stage", SimpleType.STRING);
        names.put("project.startedOn", SimpleType.STRING);
        names.put("project.monthsRunning", SimpleType.INT);
        names.put("project.costCentimes", SimpleType.INT);
        names.put("project.requestedCentimes", SimpleType.INT);
        names.put("project.ownCashCentimes", SimpleType.INT);
        names.put("project.ownInKindCentimes", SimpleType.INT);
        names.put("project.jobs", SimpleType.INT);
        names.put("submission.date", SimpleType.STRING);
        names.put("programme.ceilingCentimes", SimpleType.INT);
        names.put("programme.sharePercent", SimpleType.INT);
        names.put("programme.provinces", ListType.create(SimpleType.STRING));
        names.put("review.accepted", SimpleType.BOOL);
        return Map.copyOf(names);
    }
}
