/** Appeals: what was decided frozen as evidence, decided by somebody else, and judged again where facts were wrong. */
@NullMarked
package ma.jisr.funding.appeal;

import org.jspecify.annotations.NullMarked;
