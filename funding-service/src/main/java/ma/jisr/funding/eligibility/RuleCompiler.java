package ma.jisr.funding.eligibility;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import ma.jisr.funding.programme.Rule;

/**
 * Turns rules' texts into programs, checking their types. What an evaluation may cost is bounded by the length of a
 * text, its nesting, and the steps of its loops.
 */
final class RuleCompiler {

    private static final CelOptions BOUNDS = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(50)
            .comprehensionMaxIterations(1_000)
            .build();

    private static final CelCompiler COMPILER = compiler(SimpleType.BOOL);
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(BOUNDS).build();

    private RuleCompiler() {}

    /** @throws IllegalArgumentException naming the rule, and line and column of what is wrong with it */
    static CompiledRule compile(Rule rule) {
        CelAbstractSyntaxTree tree = check(rule);
        SequencedSet<String> names = tree.getReferenceMap().values().stream()
                .map(CelReference::name)
                .filter(Vocabulary.all()::containsKey)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        names.addAll(known(rule));
        try {
            CelRuntime.Program program = RUNTIME.createProgram(tree);
            return new CompiledRule(rule, program, List.copyOf(names), new FindingChanges(tree, program));
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("rule " + rule.id() + ": " + e.getMessage(), e);
        }
    }

    static CelRuntime.Program program(CelAbstractSyntaxTree tree) throws CelEvaluationException {
        return RUNTIME.createProgram(tree);
    }

    private static CelAbstractSyntaxTree check(Rule rule) {
        try {
            return COMPILER.compile(rule.expression()).getAst();
        } catch (CelValidationException e) {
            throw new IllegalArgumentException(
                    "rule " + rule.id() + ": "
                            + e.getErrors().stream().map(RuleCompiler::place).collect(Collectors.joining("; ")),
                    e);
        }
    }

    private static String place(CelIssue issue) {
        return "line " + issue.getSourceLocation().getLine() + ", column "
                + (issue.getSourceLocation().getColumn() + 1) + ": " + issue.getMessage();
    }

    private static List<String> known(Rule rule) {
        for (String name : rule.shows()) {
            if (!Vocabulary.all().containsKey(name)) {
                throw new IllegalArgumentException("rule " + rule.id() + " shows " + name + ", which is no input");
            }
        }
        return rule.shows();
    }

    /** Of expressions over the vocabulary that come to this type. */
    static CelCompiler compiler(CelType result) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(BOUNDS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(result);
        Vocabulary.all().forEach(builder::addVar);
        return builder.build();
    }
}
