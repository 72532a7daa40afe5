package ma.jisr.funding.eligibility;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.jisr.funding.programme.Criterion;
import ma.jisr.funding.programme.ProgrammeVersion;
import ma.jisr.funding.programme.Rule;

/**
 * Finds what is wrong with a programme's expressions: first their types, then what they do with the samples of its
 * category. An input that some of them lack is no fault, since it leaves those to a human; one that all lack is.
 */
public final class CheckingRules {

    private static final CelCompiler TRUTHS = RuleCompiler.compiler(SimpleType.BOOL);
    private static final CelCompiler NUMBERS = RuleCompiler.compiler(SimpleType.INT);

    private final ProgrammeVersion programme;
    private final List<Sample> samples;
    private final List<Fault> faults = new ArrayList<>();

    private CheckingRules(ProgrammeVersion programme) {
        this.programme = programme;
        this.samples = Sample.of(programme.category());
    }

    /** In the order of the rules, then the criteria; empty if all can be meant. */
    public static List<Fault> check(ProgrammeVersion programme) {
        CheckingRules checking = new CheckingRules(programme);
        for (int i = 0; i < programme.rules().size(); i++) {
            checking.rule("/rules/" + i, programme.rules().get(i));
        }
        for (int i = 0; i < programme.scoring().size(); i++) {
            checking.criterion("/scoring/" + i, programme.scoring().get(i));
        }
        return List.copyOf(checking.faults);
    }

    private void rule(String pointer, Rule rule) {
        Expression expression = new Expression(pointer + "/expression", rule.id(), rule.expression());
        compiled(expression, TRUTHS).ifPresent(program -> tried(expression, program, SimpleType.BOOL));
        for (int i = 0; i < rule.shows().size(); i++) {
            if (!Vocabulary.all().containsKey(rule.shows().get(i))) {
                faults.add(new Fault(
                        pointer + "/shows/" + i,
                        rule.id(),
                        null,
                        null,
                        "no-input",
                        List.of(rule.shows().get(i))));
            }
        }
    }

    private void criterion(String pointer, Criterion criterion) {
        Expression expression = new Expression(pointer + "/expression", criterion.id(), criterion.expression());
        compiled(expression, NUMBERS)
                .ifPresent(program -> tried(expression, program, SimpleType.INT)
                        .forEach((sample, points) -> inRange(expression, sample, (Long) points, criterion.points())));
    }

    private void inRange(Expression expression, String sample, long points, int most) {
        if (points < 0 || points > most) {
            faults.add(expression.fault("points", Long.toString(points), sample, Integer.toString(most)));
        }
    }

    private Optional<CelRuntime.Program> compiled(Expression expression, CelCompiler compiler) {
        try {
            CelAbstractSyntaxTree tree = compiler.compile(expression.text()).getAst();
            return Optional.of(RuleCompiler.program(tree));
        } catch (CelValidationException e) {
            e.getErrors().forEach(issue -> faults.add(expression.fault(issue)));
        } catch (CelEvaluationException e) {
            faults.add(expression.fault("not-judged", "-", e.getErrorCode().name()));
        }
        return Optional.empty();
    }

    /** What came of the samples that have all its inputs, by their names. */
    private Map<String, Object> tried(Expression expression, CelRuntime.Program program, CelType type) {
        Map<String, Object> results = new LinkedHashMap<>();
        boolean hasFault = false;
        for (Sample sample : samples) {
            try {
                Object result = program.eval(Inputs.of(sample.evidence(), programme));
                if (type.equals(SimpleType.BOOL) ? result instanceof Boolean : result instanceof Long) {
                    results.put(sample.name(), result);
                }
            } catch (CelEvaluationException e) {
                hasFault |= addOnce(expression.fault(
                        reason(e.getErrorCode()),
                        sample.name(),
                        e.getErrorCode().name()));
            }
        }
        if (results.isEmpty() && !hasFault) {
            faults.add(expression.fault("never-judged", programme.category().name()));
        }
        return results;
    }

    /** One sample for each way to fail is enough. */
    private boolean addOnce(Fault fault) {
        boolean isKnown = faults.stream()
                .anyMatch(each -> each.pointer().equals(fault.pointer())
                        && each.message().equals(fault.message())
                        && each.arguments().getLast().equals(fault.arguments().getLast()));
        if (!isKnown) {
            faults.add(fault);
        }
        return true;
    }

    private static String reason(CelErrorCode code) {
        return switch (code) {
            case DIVIDE_BY_ZERO -> "divides-by-zero";
            case ITERATION_BUDGET_EXCEEDED -> "loops-too-long";
            default -> "not-judged";
        };
    }

    /** One expression of the draft. */
    private record Expression(String pointer, String rule, String text) {

        Fault fault(String message, String... arguments) {
            return new Fault(pointer, rule, null, null, message, List.of(arguments));
        }

        Fault fault(CelIssue issue) {
            int line = issue.getSourceLocation().getLine();
            int column = issue.getSourceLocation().getColumn() + 1;
            return new Fault(
                    pointer,
                    rule,
                    line,
                    column,
                    "expression",
                    List.of(Integer.toString(line), Integer.toString(column), issue.getMessage()));
        }
    }
}
