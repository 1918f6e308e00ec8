export interface Test {}
