package id.emall.core.partner;

/**
 * A value of the published contract: its record components are the properties that the OpenAPI file
 * describes, and what is null is left out.
 */
public interface ContractValue {}
