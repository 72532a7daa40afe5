/** Named crash points and seeded defects, with which the tests test the tests. */
@NullMarked
package ma.jisr.starter.faults;

import org.jspecify.annotations.NullMarked;
