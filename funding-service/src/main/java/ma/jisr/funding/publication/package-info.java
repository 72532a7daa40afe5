/** Loading programmes from files at start: their envelopes opened, their versions published. */
@NullMarked
package ma.jisr.funding.publication;

import org.jspecify.annotations.NullMarked;
