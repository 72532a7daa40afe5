/** Who did what, when, to which file: appended only, each entry chained to the one before by its hash. */
@NullMarked
package ma.jisr.starter.audit;

import org.jspecify.annotations.NullMarked;
