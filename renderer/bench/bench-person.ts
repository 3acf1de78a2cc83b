/** One person of the harness's generated charts. */
export interface BenchPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly managerId: string | null;
  readonly layer: 'decision' | 'management' | 'operational';
  readonly buyingRole: string | null;
}
