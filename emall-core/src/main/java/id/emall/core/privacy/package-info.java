/**
 * What the law on personal data (UU 27/2022) gives members: consents with their proof, a copy of
 * what is kept about them, and erasure after some days; and what it asks of the mall: nothing is
 * kept longer than it has to be. What each package keeps it tells by {@code PersonalData}; pages
 * call here.
 */
package id.emall.core.privacy;
