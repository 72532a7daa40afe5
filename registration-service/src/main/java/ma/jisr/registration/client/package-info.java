/** Systems of partners and incubators that call the platform by themselves: their names, scopes and secrets. */
@NullMarked
package ma.jisr.registration.client;

import org.jspecify.annotations.NullMarked;
