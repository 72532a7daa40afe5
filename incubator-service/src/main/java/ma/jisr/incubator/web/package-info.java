/** What staff can see over HTTP: incubators, their placements, and who waits. */
@NullMarked
package ma.jisr.incubator.web;

import org.jspecify.annotations.NullMarked;
