package ma.jisr.funding.eligibility;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where, along one input, a comparison of a rule may change from false to true, the other inputs being as they are. Reads
 * comparisons of sums, differences and products with constants, whichever conditions they are joined by; of anything else
 * it says nothing. What it finds must be tried: the rule has other conditions, too.
 */
final class Thresholds {

    private static final Set<String> COMPARISONS = Set.of("_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_");
    private static final int MOST_FORMS = 16;

    private final CelAbstractSyntaxTree tree;
    private final String input;
    private final Map<String, Object> values;

    /** @param input the full name of the one that varies */
    Thresholds(CelAbstractSyntaxTree tree, String input, Map<String, Object> values) {
        this.tree = tree;
        this.input = input;
        this.values = values;
    }

    /** Of a whole number: the last one below, or at, each place where two sides are equal. */
    List<BigInteger> numbers() {
        List<BigInteger> found = new ArrayList<>();
        visit(tree.getExpr(), sides -> {
            for (Linear left : forms(sides.get(0))) {
                for (Linear right : forms(sides.get(1))) {
                    Linear difference = left.plus(right.negated());
                    if (!difference.isConstant()) {
                        found.add(difference.zero());
                    }
                }
            }
        });
        return found;
    }

    /** Of a date: each date that it is compared with. */
    List<LocalDate> dates() {
        List<LocalDate> found = new ArrayList<>();
        visit(tree.getExpr(), sides -> {
            addOther(sides.get(0), sides.get(1), found);
            addOther(sides.get(1), sides.get(0), found);
        });
        return found;
    }

    private void addOther(CelExpr side, CelExpr other, List<LocalDate> found) {
        if (input.equals(nameOf(side)) && textOf(other) instanceof String text) {
            LocalDate date = date(text);
            if (date != null) {
                found.add(date);
            }
        }
    }

    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null; // A text that is no date has no threshold.
        }
    }

    private interface Comparison {
        void of(List<CelExpr> sides);
    }

    private void visit(CelExpr node, Comparison comparison) {
        if (node.getKind() == CelExpr.ExprKind.Kind.CALL) {
            ImmutableList<CelExpr> parts = node.call().args();
            if (COMPARISONS.contains(node.call().function())) {
                comparison.of(parts);
            }
            node.call().target().ifPresent(target -> visit(target, comparison));
            parts.forEach(part -> visit(part, comparison));
        }
    }

    /** What the expression may be in the input; none where it isn't linear, several where a condition decides. */
    private List<Linear> forms(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT ->
                node.constant().getKind() == CelConstant.Kind.INT64_VALUE
                        ? List.of(Linear.constant(node.constant().int64Value()))
                        : List.of();
            case IDENT, SELECT -> named(node);
            case CALL -> computed(node.call());
            default -> List.of();
        };
    }

    private List<Linear> named(CelExpr node) {
        String name = nameOf(node);
        if (input.equals(name)) {
            return List.of(Linear.input());
        }
        return name != null && values.get(name) instanceof Long value ? List.of(Linear.constant(value)) : List.of();
    }

    private List<Linear> computed(CelExpr.CelCall call) {
        List<CelExpr> parts = call.args();
        return switch (call.function()) {
            case "_+_" -> combined(parts, Linear::plus);
            case "_-_" -> combined(parts, (left, right) -> left.plus(right.negated()));
            case "_*_" -> combined(parts, Thresholds::product);
            case "-_" -> forms(parts.get(0)).stream().map(Linear::negated).toList();
            case "_?_:_" -> {
                List<Linear> either = new ArrayList<>(forms(parts.get(1)));
                either.addAll(forms(parts.get(2)));
                yield either;
            }
            default -> List.of();
        };
    }

    private interface Combination {
        @Nullable
        Linear of(Linear left, Linear right);
    }

    private List<Linear> combined(List<CelExpr> parts, Combination combination) {
        List<Linear> all = new ArrayList<>();
        for (Linear left : forms(parts.get(0))) {
            for (Linear right : forms(parts.get(1))) {
                Linear made = combination.of(left, right);
                if (made != null && all.size() < MOST_FORMS) {
                    all.add(made);
                }
            }
        }
        return all;
    }

    private static @Nullable Linear product(Linear left, Linear right) {
        if (left.isConstant()) {
            return right.times(left.constant());
        }
        return right.isConstant() ? left.times(right.constant()) : null;
    }

    private @Nullable Object textOf(CelExpr node) {
        if (node.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            return node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                    ? node.constant().stringValue()
                    : null;
        }
        String name = nameOf(node);
        return name == null ? null : values.get(name);
    }

    private @Nullable String nameOf(CelExpr node) {
        CelReference reference = tree.getReferenceMap().get(node.id());
        return reference != null && Vocabulary.all().containsKey(reference.name()) ? reference.name() : null;
    }
}
