/** Placing beneficiaries with incubators, nearest first; waiting where there is no room; leaving. */
@NullMarked
package ma.jisr.incubator.placement;

import org.jspecify.annotations.NullMarked;
