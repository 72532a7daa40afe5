/** Measures the platform against a bare program that does the same hops, in one run; figures are ratios. */
@NullMarked
package ma.jisr.journey.bench;

import org.jspecify.annotations.NullMarked;
