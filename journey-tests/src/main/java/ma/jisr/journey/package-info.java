/** The platform as its users see it: an HTTP caller, people with phones, topics, and a running platform of one's own. */
@NullMarked
package ma.jisr.journey;

import org.jspecify.annotations.NullMarked;
