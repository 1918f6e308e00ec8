export class TestApi {}
