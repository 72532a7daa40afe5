/** What a fact is, where one comes from, and which topic it goes to. */
@NullMarked
package ma.jisr.starter.facts;

import org.jspecify.annotations.NullMarked;
