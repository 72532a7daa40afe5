package ma.jisr.funding.eligibility;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.stream.Collectors;
import ma.jisr.funding.programme.Criterion;

/**
 * Turns criteria's texts into programs that come to whole numbers, within the same bounds as rules. They know all names
 * of rules but {@code review.accepted}: a registration is scored when it is judged, before anybody reviews it.
 */
final class GridCompiler {

    private static final String REVIEW = "review.accepted";

    private static final CelOptions BOUNDS = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(50)
            .comprehensionMaxIterations(1_000)
            .build();

    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(BOUNDS).build();

    private GridCompiler() {}

    /** @throws IllegalArgumentException naming the criterion, and line and column of what is wrong with it */
    static CompiledCriterion compile(Criterion criterion) {
        CelAbstractSyntaxTree tree = check(criterion);
        List<String> names = tree.getReferenceMap().values().stream()
                .map(CelReference::name)
                .filter(Vocabulary.all()::containsKey)
                .distinct()
                .sorted()
                .toList();
        try {
            return new CompiledCriterion(criterion, RUNTIME.createProgram(tree), names);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("criterion " + criterion.id() + ": " + e.getMessage(), e);
        }
    }

    private static CelAbstractSyntaxTree check(Criterion criterion) {
        try {
            return COMPILER.compile(criterion.expression()).getAst();
        } catch (CelValidationException e) {
            throw new IllegalArgumentException(
                    "criterion " + criterion.id() + ": "
                            + e.getErrors().stream().map(GridCompiler::place).collect(Collectors.joining("; ")),
                    e);
        }
    }

    private static String place(CelIssue issue) {
        return "line " + issue.getSourceLocation().getLine() + ", column "
                + (issue.getSourceLocation().getColumn() + 1) + ": " + issue.getMessage();
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(BOUNDS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.INT);
        Vocabulary.all().forEach((name, type) -> {
            if (!name.equals(REVIEW)) {
                builder.addVar(name, type);
            }
        });
        return builder.build();
    }
}
