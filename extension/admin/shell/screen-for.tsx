import { BillingScreen } from '../billing/billing-screen.tsx';
import { ConnectionScreen } from '../connection/connection-screen.tsx';
import type { ScreenName } from '../core/route.ts';
import { CredentialsScreen } from '../credentials/credentials-screen.tsx';
import { CustomersScreen } from '../customers/customers-screen.tsx';
import { DiagnosticsScreen } from '../diagnostics/diagnostics-screen.tsx';
import { ExceptionsScreen } from '../exceptions/exceptions-screen.tsx';
import { HistoryScreen } from '../history/history-screen.tsx';
import { ImportScreen } from '../import/import-screen.tsx';
import { MovementsScreen } from '../movements/movements-screen.tsx';
import { NotificationsScreen } from '../notifications/notifications-screen.tsx';
import { OrdersScreen } from '../orders/orders-screen.tsx';
import { OverviewScreen } from '../overview/overview-screen.tsx';
import { RenewalsScreen } from '../renewals/renewals-screen.tsx';
import { ScheduleScreen } from '../schedule/schedule-screen.tsx';
import { TechniciansScreen } from '../technicians/technicians-screen.tsx';

const components = {
  overview: OverviewScreen,
  connection: ConnectionScreen,
  credentials: CredentialsScreen,
  customers: CustomersScreen,
  billing: BillingScreen,
  orders: OrdersScreen,
  renewals: RenewalsScreen,
  exceptions: ExceptionsScreen,
  import: ImportScreen,
  schedule: ScheduleScreen,
  notifications: NotificationsScreen,
  movements: MovementsScreen,
  history: HistoryScreen,
  technicians: TechniciansScreen,
  diagnostics: DiagnosticsScreen,
} as const satisfies Record<ScreenName, unknown>;

/** The screen of that name. */
export const ScreenFor = ({ screen }: { readonly screen: ScreenName }) => {
  const Found = components[screen];
  return <Found />;
};
