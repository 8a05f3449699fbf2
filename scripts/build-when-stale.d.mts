export declare function buildWhenStale(announce: () => void): Promise<void>
